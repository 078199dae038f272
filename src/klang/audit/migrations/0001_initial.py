import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('generation', models.PositiveIntegerField()),
                ('size', models.BigIntegerField(unique=True)),
                ('note', models.TextField()),
                ('frontier', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Trace',
            fields=[
                ('seq', models.BigIntegerField(primary_key=True, serialize=False)),
                ('generation', models.PositiveIntegerField()),
                ('previous', models.BinaryField(max_length=32, unique=True)),
                ('page', models.BinaryField()),
                ('signature', models.BinaryField()),
                ('leaf_hash', models.BinaryField()),
                ('owner_id', models.UUIDField(db_index=True)),
                ('row', models.UUIDField(db_index=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Manifest',
            fields=[
                ('trace', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='manifest', serialize=False, to='audit.trace')),
                ('lines', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Once',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account_id', models.UUIDField()),
                ('once', models.UUIDField()),
                ('place', models.CharField(max_length=60)),
                ('owner_id', models.UUIDField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account_id', 'once'), name='one_deed_per_form')],
            },
        ),
        migrations.CreateModel(
            name='SealedHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('type', models.CharField(max_length=16)),
                ('row', models.UUIDField()),
                ('owner_id', models.UUIDField(db_index=True)),
                ('version', models.PositiveIntegerField()),
                ('content', models.BinaryField()),
                ('hash', models.BinaryField()),
                ('drawer', models.CharField(blank=True, max_length=12)),
                ('signer', models.BinaryField(max_length=16)),
                ('seq', models.BigIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('type', 'row'), name='one_head_per_thing')],
            },
        ),
        migrations.CreateModel(
            name='TraceOwner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.BigIntegerField()),
                ('owner_id', models.UUIDField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner_id', 'seq'), name='one_line_per_owner')],
            },
        ),
    ]
