using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>A page's surroundings: a planned service, a live connection in the test's hand, English.</summary>
public abstract class UiContext : BunitContext
{
    protected UiContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(Service.Client);
        Services.AddSingleton(Service.Analysis);
        Services.AddSingleton<ILiveConnection>(Live);
        Services.AddScoped<BrowserStore>();
        Services.AddScoped<Preferences>();
        Services.AddScoped<RunColors>();
    }

    internal FakeService Service { get; } = new();

    internal FakeLiveConnection Live { get; } = new();

    protected static string TestId(string id) => $"[data-testid='{id}']";
}
