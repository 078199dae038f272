import django.db.models.deletion
import klang.vault.records.tables
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Slip',
            fields=[
                ('mac', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('release', models.UUIDField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('task', models.CharField(choices=[('HEARS', 'Hears'), ('HANDLES', 'Handles complaints')], default='HEARS', max_length=8)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='people.agency')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('account', models.UUIDField()),
                ('right', models.CharField(max_length=6)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='voices.team')),
            ],
        ),
        migrations.CreateModel(
            name='Inbox',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('public', models.BinaryField()),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inboxes', to='voices.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('seat', models.UUIDField()),
                ('grantee', models.BinaryField()),
                ('giver', models.BinaryField()),
                ('suite', models.PositiveSmallIntegerField()),
                ('info', models.BinaryField()),
                ('sealed', models.BinaryField()),
                ('signature', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='voices.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Arrived',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('inbox', models.UUIDField()),
                ('pack', models.CharField(max_length=12)),
                ('arrived_on', models.DateField()),
                ('sealed', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tray', to='voices.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Roster',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
                ('signatures', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rosters', to='voices.team')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('team', 'revision'), name='one_page_of_voices')],
            },
        ),
        migrations.CreateModel(
            name='Ring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.UUIDField()),
                ('card', models.BinaryField()),
                ('revision', models.PositiveIntegerField()),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rings', to='voices.team')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('team', 'user'), name='one_ring_of_voices')],
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('theme', models.UUIDField()),
                ('said', klang.vault.records.tables.Published()),
                ('said_en', klang.vault.records.tables.Published()),
                ('did', klang.vault.records.tables.Published()),
                ('did_en', klang.vault.records.tables.Published()),
                ('released_on', models.DateField()),
                ('down', models.BooleanField(default=False)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='voices.team')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='one_release_version')],
            },
        ),
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='voices.team')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='voices_complaint_version')],
            },
        ),
        migrations.CreateModel(
            name='Basis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='voices.team')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='voices_basis_version')],
            },
        ),
        migrations.CreateModel(
            name='Activity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='voices.team')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='voices_activity_version')],
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='voices.team')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='voices_theme_version')],
            },
        ),
        migrations.CreateModel(
            name='Voice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='voices.team')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='voices_voice_version')],
            },
        ),
    ]
