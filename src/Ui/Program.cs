using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using OverfitWeb.Ui;
using OverfitWeb.Ui.Layout;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddUi(new Uri(builder.HostEnvironment.BaseAddress));

WebAssemblyHost host = builder.Build();
if (OperatingSystem.IsBrowser())
    host.Services.GetRequiredService<Preferences>().Take(PageRoot.Attribute("lang"), PageRoot.Attribute("data-theme"));
await host.RunAsync();
