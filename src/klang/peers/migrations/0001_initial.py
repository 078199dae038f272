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
            name='Carried',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('mac', models.BinaryField(max_length=32, unique=True)),
                ('put_on', models.DateField()),
                ('sealed', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('asked', models.BinaryField(null=True)),
                ('ground_row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('ground', models.BinaryField(null=True)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peer_groups', to='people.agency')),
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
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='peers.group')),
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
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tray', to='peers.group')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Inbox',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('public', models.BinaryField()),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inboxes', to='peers.group')),
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
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='peers.group')),
            ],
        ),
        migrations.CreateModel(
            name='Gathering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_gathering_version')],
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
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_basis_version')],
            },
        ),
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_ask_version')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_agreement_version')],
            },
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_member_version')],
            },
        ),
        migrations.CreateModel(
            name='Notes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_notes_version')],
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_offer_version')],
            },
        ),
        migrations.CreateModel(
            name='Released',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('figures', klang.vault.records.tables.Codes(default=tuple, max_length=200)),
                ('released_on', models.DateField()),
                ('down', models.BooleanField(default=False)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='released', to='peers.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='one_released_version')],
            },
        ),
        migrations.CreateModel(
            name='Rest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_rest_version')],
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
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rings', to='peers.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'user'), name='one_ring_of_peers')],
            },
        ),
        migrations.CreateModel(
            name='Roster',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
                ('signatures', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rosters', to='peers.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'revision'), name='one_page_of_peers')],
            },
        ),
        migrations.CreateModel(
            name='Shown',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', klang.vault.records.tables.Published()),
                ('about', klang.vault.records.tables.Published()),
                ('languages', klang.vault.records.tables.Codes(default=tuple, max_length=60)),
                ('welcomes', models.BooleanField(default=False)),
                ('shown_on', models.DateField()),
                ('down', models.BooleanField(default=False)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shown', to='peers.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='one_shown_version')],
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_support_version')],
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_talk_version')],
            },
        ),
        migrations.CreateModel(
            name='Vouch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_vouch_version')],
            },
        ),
        migrations.CreateModel(
            name='Welcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='peers.group')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='peers_welcome_version')],
            },
        ),
    ]
