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
            name='Case',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('opened_month', models.DateField()),
                ('closed_month', models.DateField(null=True)),
                ('last_on', models.DateField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
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
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='casework.case')),
            ],
            options={
                'abstract': False,
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
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='basis_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='basis_version')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('form', models.CharField(max_length=40)),
                ('author', models.UUIDField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('kept_on', models.DateField()),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='casework.case')),
            ],
            options={
                'indexes': [models.Index(fields=['case', 'author'], name='drafts_of_whom')],
            },
        ),
        migrations.CreateModel(
            name='Due',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('on', models.DateField()),
                ('account', models.UUIDField(db_index=True)),
                ('code', models.CharField(choices=[('APPOINTMENT', 'Appointment'), ('CONSENT_ENDS', 'Consent ends soon'), ('KEY_WAITS', 'A right to look has ended; its key must be changed'), ('OFFER', 'Asks you to share responsibility'), ('LEAD', 'Asks you to take the lead'), ('ACTION', 'A resolution to carry out'), ('REVIEW', 'A resolution to look at again'), ('TELL', 'Tell what was resolved'), ('DIFFERS', 'A resolution differs from what was wished'), ('ASK_AGAIN', 'Ask again whether we may write'), ('CLOCK', 'A legal period ends'), ('INPUT', 'Three lines for the meeting')], max_length=16)),
                ('about', models.UUIDField(null=True)),
                ('done_on', models.DateField(null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dues', to='casework.case')),
            ],
            options={
                'indexes': [models.Index(fields=['account', 'on'], name='due_for_whom')],
            },
        ),
        migrations.CreateModel(
            name='Next',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('on', models.DateField()),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='next_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='next_version')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='note_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='note_version')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='part_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='part_version')],
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
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rings', to='casework.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'case'), name='one_ring_each')],
            },
        ),
        migrations.CreateModel(
            name='Roster',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField()),
                ('page', models.BinaryField()),
                ('signatures', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rosters', to='casework.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('case', 'revision'), name='one_page_per_revision')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('key', models.BigAutoField(primary_key=True, serialize=False)),
                ('id', models.UUIDField()),
                ('account', models.UUIDField(db_index=True)),
                ('right', models.CharField(max_length=6)),
                ('drawers', klang.vault.records.tables.Codes(default=tuple, max_length=120)),
                ('basis', models.BinaryField()),
                ('until', models.BigIntegerField(null=True)),
                ('ended', models.BooleanField(default=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='casework.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('id', 'basis'), name='one_line_per_seat_and_basis')],
            },
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('closed_month', models.DateField(null=True)),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='step_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='step_version')],
            },
        ),
    ]
