"""What every question of speed needs: seeded houses, a real server, a visitor with a watch."""
