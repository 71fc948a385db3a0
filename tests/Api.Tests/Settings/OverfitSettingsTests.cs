using Microsoft.Extensions.Configuration;
using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Tests.Settings;

public sealed class OverfitSettingsTests
{
    [Fact]
    public void Has_a_default_for_everything()
    {
        OverfitSettings settings = Read([]);

        Assert.Equal("overfit-data", Path.GetFileName(settings.DataFolder));
        Assert.Equal((Environment.ProcessorCount, 1000), (settings.Workers, settings.QueueLimit));
        Assert.True(File.Exists(Path.Combine(settings.MnistFolder, "train-images-idx3-ubyte.gz")));
    }

    [Fact]
    public void Takes_what_is_set()
    {
        OverfitSettings settings = Read(new() { ["OVERFIT_DATA"] = "/tmp/x", ["OVERFIT_WORKERS"] = "0", ["OVERFIT_QUEUE_LIMIT"] = "7" });

        Assert.Equal(("/tmp/x", 0, 7), (settings.DataFolder, settings.Workers, settings.QueueLimit));
    }

    [Theory]
    [InlineData("OVERFIT_WORKERS", "many")]
    [InlineData("OVERFIT_WORKERS", "-1")]
    [InlineData("OVERFIT_QUEUE_LIMIT", "0")]
    public void Names_the_setting_that_is_wrong(string name, string value)
    {
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => Read(new() { [name] = value }));

        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Contains(value, fault.Message, StringComparison.Ordinal);
    }

    private static OverfitSettings Read(Dictionary<string, string?> values) =>
        OverfitSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
