using System.Globalization;
using Microsoft.AspNetCore.Components.WebAssembly.Services;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui;

/// <summary>Everything that pages inject.</summary>
public static class UiServices
{
    /// <summary>Adds the services of the dashboard of the service at <paramref name="baseAddress"/>.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services, Uri baseAddress)
    {
        services.AddLocalization();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(_ => Client(baseAddress));
        services.AddScoped<RunsClient>();
        services.AddScoped<AnalysisClient>();
        services.AddSingleton<LazyAssemblyLoader>();
        services.AddScoped<ILiveConnection, LateLiveConnection>();
        services.AddScoped<BrowserStore>();
        services.AddScoped<Preferences>();
        services.AddScoped<RunColors>();
        return services;
    }

    private static HttpClient Client(Uri baseAddress)
    {
        var client = new HttpClient { BaseAddress = baseAddress };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.Name);
        return client;
    }
}
