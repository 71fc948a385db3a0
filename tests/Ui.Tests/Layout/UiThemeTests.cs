using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bunit;
using MudBlazor;
using MudBlazor.Services;

namespace OverfitWeb.Ui.Tests.Layout;

/// <summary>The page does without MudBlazor's theme provider: a style sheet says the same.</summary>
public sealed partial class UiThemeTests : BunitContext
{
    private static readonly string Sheet = File.ReadAllText(Path.Combine(Here(), "../../../src/Ui/wwwroot/css/theme.css"));

    public UiThemeTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_style_sheet_says_what_the_theme_provider_would(bool dark)
    {
        string written = Render<MudThemeProvider>(parameters => parameters
            .Add(provider => provider.Theme, UiTheme.Theme)
            .Add(provider => provider.IsDarkMode, dark)).Markup;

        Dictionary<string, string> sheet = Variables(Block(":root"));
        foreach ((string name, string value) in dark ? Variables(Block("html[data-theme=\"dark\"]")) : [])
            sheet[name] = value;

        Dictionary<string, string> provider = Variables(written);
        Assert.NotEmpty(provider);
        Assert.Equal(provider.OrderBy(pair => pair.Key, StringComparer.Ordinal), sheet.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Block(string selector) => Regex.Match(Sheet, $@"^{Regex.Escape(selector)} {{(.*?)^}}", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    private static Dictionary<string, string> Variables(string css) =>
        Variable().Matches(css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("(--mud-[a-z0-9-]+): *([^;]*);")]
    private static partial Regex Variable();
}
