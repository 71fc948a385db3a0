# To be sourced by scripts that use the service as it is published: OVERFIT_PUBLISHED names it, or it is made and removed again.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ -z "${OVERFIT_PUBLISHED:-}" ]; then
  OVERFIT_PUBLISHED=$(mktemp -d)
  trap 'rm -rf "$OVERFIT_PUBLISHED"' EXIT
  export OVERFIT_PUBLISHED
  dotnet publish src/Api -c Release -o "$OVERFIT_PUBLISHED"
fi
