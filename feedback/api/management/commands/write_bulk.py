"""Write the bulk files now."""

from django.core.management.base import BaseCommand

from feedback.api.bulk import firsts_to_write, names_in_force, write_part


class Command(BaseCommand):
    help = "Write the bulk files of the open data now: what has changed since they were last written."

    def handle(self, *args: object, **options: object) -> None:
        names = names_in_force()
        firsts = firsts_to_write(names)
        for first in firsts:
            write_part(first, names)
        self.stdout.write(f"{len(firsts)} parts written")
