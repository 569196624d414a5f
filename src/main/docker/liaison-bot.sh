#!/bin/sh
# The server, or, with arguments, a command of the command line. A cache that does not fit is left aside by Java, which
# would say so on standard output, in the middle of what a command prints.
exec java -Xlog:disable -XX:MaxRAMPercentage=60 -XX:AOTCache=/app/liaison-bot.aot -jar /app/liaison-bot.jar "$@"
