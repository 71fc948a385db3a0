using OverfitWeb.Api.Problems;

namespace OverfitWeb.Api.Settings;

internal static class SettingsSetup
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>appsettings.json and the pages lie beside the program, wherever it is started from.</summary>
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = AppContext.BaseDirectory };

    public static void AddSettings(this WebApplicationBuilder builder)
    {
        // Read when first asked for, so that a test host's own configuration counts.
        builder.Services.AddSingleton(services => OverfitSettings.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddJson();
        builder.AddProblems();
        if (!NamesAnAddress(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
    }

    // UseUrls would win over ASPNETCORE_HTTP_PORTS: the default steps back for every way to name an address.
    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        AddressSettings.Any(name => !string.IsNullOrWhiteSpace(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
