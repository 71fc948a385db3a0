using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OverfitWeb.Ui.Tests.Layout;

/// <summary>
/// The page does without nine tenths of MudBlazor's style sheet. After a new version, or with another control
/// (<see cref="ControlStyle"/>), <c>OVERFIT_WRITE=1</c> has this write <c>css/controls.css</c> anew.
/// </summary>
public sealed class ControlStyleTests
{
    private static readonly string Sheet = Path.GetFullPath(Path.Combine(Here(), "../../../src/Ui/wwwroot/css/controls.css"));

    [Fact]
    public void The_controls_look_as_MudBlazor_says()
    {
        string needed = ControlStyle.Of(File.ReadAllText(Path.Combine(Package(), "MudBlazor.min.css")).TrimStart('\uFEFF'));
        if (Environment.GetEnvironmentVariable("OVERFIT_WRITE") == "1")
            File.WriteAllText(Sheet, needed);

        Assert.Contains(".mud-button-filled-primary", needed, StringComparison.Ordinal);
        Assert.Contains(".mud-progress-linear.horizontal", needed, StringComparison.Ordinal);
        Assert.Equal(needed, File.ReadAllText(Sheet));
    }

    /// <summary>Every control of MudBlazor that a page uses is one whose rules are kept.</summary>
    [Fact]
    public void No_page_uses_another_control()
    {
        string[] known = ["MudButton", "MudIcon", "MudProgressLinear"];
        string pages = string.Concat(Directory.EnumerateFiles(Path.Combine(Here(), "../../../src/Ui"), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(System.Text.RegularExpressions.Regex.Matches(pages, "<(Mud[A-Za-z]+)"), match => Assert.Contains(match.Groups[1].Value, known));
    }

    private static string Package()
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OverfitWeb.Ui.staticwebassets.runtime.json")));
        return assets.RootElement.GetProperty("ContentRoots").EnumerateArray().Select(root => root.GetString()!).Single(root => root.Contains("/mudblazor/", StringComparison.OrdinalIgnoreCase));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
