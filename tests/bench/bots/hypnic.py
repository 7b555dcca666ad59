"""Hypnic as it is, but for a tick every second, so that nobody waits for the first one."""

import asyncio
import sys
from datetime import timedelta

from bot.operations.clock import system_now
from bot.operations.config import environment_here, load_config
from bot.operations.logs import set_up_logging
from bot.running import run


def main() -> int:
    """Run until a signal."""
    config = load_config(environment_here())
    set_up_logging(config.log_level)
    return asyncio.run(run(config, system_now, timedelta(seconds=1)))


if __name__ == "__main__":
    sys.exit(main())
