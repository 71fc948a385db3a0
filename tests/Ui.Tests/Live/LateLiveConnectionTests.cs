using System.Runtime.CompilerServices;
using System.Xml.Linq;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui.Tests.Live;

public sealed class LateLiveConnectionTests
{
    [Fact]
    public void What_comes_later_is_what_the_start_leaves_out()
    {
        string project = Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/Ui/Ui.csproj");

        Assert.Equal(
            XDocument.Load(project).Descendants("BlazorWebAssemblyLazyLoad").Select(item => item.Attribute("Include")!.Value),
            LateLiveConnection.Libraries);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
