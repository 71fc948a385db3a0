#!/usr/bin/env bash
# Whether the service in this container is ready, asked over HTTP by bash itself, for the image has no curl.
# Exits with 0 if it answers 200.
set -euo pipefail

exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ code _ <&3
[ "$code" = 200 ]
