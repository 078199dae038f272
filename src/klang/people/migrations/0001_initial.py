import django.db.models.deletion
import klang.vault.records.tables
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('handle_mac', models.BinaryField(max_length=32, unique=True)),
                ('kind', models.CharField(default='worker', max_length=6)),
                ('disabled_on', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Agency',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('STATE', 'State agency'), ('NGO', 'Non-governmental organisation'), ('INTERNATIONAL', 'International organisation'), ('COUNTERPART', 'Agency in another country')], max_length=16)),
                ('country', models.CharField(choices=[('TH', 'Thailand'), ('LA', 'Laos'), ('MM', 'Myanmar'), ('KH', 'Cambodia'), ('VN', 'Viet Nam'), ('CN', 'China'), ('JP', 'Japan'), ('ZZ', 'Another country')], default='TH', max_length=2)),
                ('province', models.CharField(blank=True, max_length=2)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Card',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('principal', models.UUIDField(db_index=True)),
                ('serial', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Delay',
            fields=[
                ('handle_mac', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('tries', models.PositiveIntegerField(default=0)),
                ('until', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='HeldPost',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('account_id', models.UUIDField()),
                ('card', models.BinaryField()),
                ('until', models.BigIntegerField()),
                ('sealed', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Installation',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('first_agency', models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('account_id', models.UUIDField(db_index=True)),
                ('created', models.BigIntegerField()),
                ('end', models.BigIntegerField()),
                ('seen', models.BigIntegerField()),
                ('handed', models.UUIDField(null=True)),
                ('pin', models.BinaryField(null=True)),
                ('pin_tries', models.PositiveSmallIntegerField(default=0)),
                ('pin_after', models.BigIntegerField(default=0)),
                ('envelope', models.BinaryField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Bundle',
            fields=[
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='people.account')),
                ('generation', models.PositiveIntegerField()),
                ('version', models.PositiveIntegerField()),
                ('envelope', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='people.account')),
                ('code_mac', models.BinaryField()),
                ('name_content', models.BinaryField()),
                ('until', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('officer', models.UUIDField()),
                ('root_version', models.PositiveIntegerField()),
                ('signature', models.BinaryField()),
                ('card', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='people.card')),
            ],
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
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='people.agency')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Slot',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=8)),
                ('version', models.PositiveIntegerField()),
                ('generation', models.PositiveIntegerField()),
                ('parameters', models.BinaryField()),
                ('envelope', models.BinaryField()),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slots', to='people.account')),
            ],
        ),
        migrations.CreateModel(
            name='Worker',
            fields=[
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='people.account')),
                ('disciplines', klang.vault.records.tables.Codes(default=tuple, max_length=200)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='workers', to='people.agency')),
                ('supervisor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='supervises', to='people.account')),
            ],
        ),
        migrations.CreateModel(
            name='DirectoryBasis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='directorybasis_version')],
            },
        ),
        migrations.CreateModel(
            name='NameCard',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='namecard_version')],
            },
        ),
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='office_version')],
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
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rings', to='people.agency')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agency', 'user'), name='one_directory_ring')],
            },
        ),
        migrations.CreateModel(
            name='Root',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
                ('signatures', models.BinaryField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roots', to='people.agency')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agency', 'version'), name='one_root_version')],
            },
        ),
        migrations.CreateModel(
            name='Roster',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
                ('signatures', models.BinaryField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rosters', to='people.agency')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agency', 'revision'), name='one_directory_page')],
            },
        ),
    ]
