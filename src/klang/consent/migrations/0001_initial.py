import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('casework', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('drawer', models.CharField(max_length=12)),
                ('epoch', models.PositiveIntegerField()),
                ('schema', models.PositiveSmallIntegerField(default=1)),
                ('trace_seq', models.BigIntegerField(null=True)),
                ('agency_id', models.UUIDField()),
                ('expires_on', models.DateField(null=True)),
                ('envelope', models.BinaryField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.case')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['case', 'drawer'], name='answer_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='answer_version')],
            },
        ),
        migrations.CreateModel(
            name='Introduction',
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
                'indexes': [models.Index(fields=['case', 'drawer'], name='introduction_in_drawer')],
                'constraints': [models.UniqueConstraint(fields=('row', 'version'), name='introduction_version')],
            },
        ),
    ]
