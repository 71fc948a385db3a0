# Node: the drawing script, pinned by its lock file.
FROM node:22-slim AS assets
WORKDIR /assets
COPY src/Ui/package.json src/Ui/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

# SDK: restore first, so that a change in the sources does not fetch the packages again.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY src/Contracts/Contracts.csproj src/Contracts/packages.lock.json src/Contracts/
COPY src/Engine/Engine.csproj src/Engine/packages.lock.json src/Engine/
COPY src/Ui/Ui.csproj src/Ui/packages.lock.json src/Ui/
COPY src/Ui/build/ src/Ui/build/
COPY src/Api/Api.csproj src/Api/packages.lock.json src/Api/
RUN dotnet restore src/Api --locked-mode
COPY .editorconfig ./
COPY data/ data/
COPY docs/experiments.md docs/
COPY src/ src/
COPY --from=assets /assets/node_modules/apexcharts/dist/apexcharts.esm.js \
                   /assets/node_modules/apexcharts/LICENSE \
                   src/Ui/wwwroot/lib/apexcharts/
RUN dotnet publish src/Api -c Release --no-restore -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published ./
COPY scripts/healthcheck.sh ./
# A new volume takes over the folder's owner, so the service may write without being root.
RUN mkdir /data && chown app:app /data
USER app
ENV ASPNETCORE_URLS=http://+:8080 \
    OVERFIT_DATA=/data
VOLUME /data
EXPOSE 8080
# The image has bash and no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "/app/healthcheck.sh"]
ENTRYPOINT ["dotnet", "OverfitWeb.Api.dll"]
