namespace OverfitWeb.Architecture.Tests;

/// <summary>Small and clear.</summary>
public sealed class FileTests
{
    private const int Limit = 300;

    [Fact]
    public void No_file_grows_past_the_limit()
    {
        string[] tooLong = [.. House.Sources("src", ".cs", ".razor", ".js", ".css")
            .Concat(House.Sources("tests", ".cs"))
            .Concat(House.Sources("benchmarks", ".cs"))
            .Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n')))
            .Where(f => f.Lines > Limit)
            .Select(f => $"{f.Path}: {f.Lines}")];
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Program_is_a_table_of_contents() =>
        Assert.InRange(File.ReadLines(Path.Combine(House.Root, "src", "Api", "Program.cs")).Count(), 1, 40);

    [Fact]
    public void No_source_uses_regions_or_leaves_work_behind()
    {
        string[] words = ["#region", "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "HA" + "CK"];
        foreach ((string path, string text) in House.Sources("src", ".cs", ".razor", ".js"))
            Assert.All(words, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{path}: {word}"));
    }

    [Fact]
    public void Clocks_are_asked_through_TimeProvider()
    {
        foreach ((string path, string text) in House.Sources("src", ".cs", ".razor"))
            Assert.False(text.Contains("DateTime.Now", StringComparison.Ordinal) || text.Contains("DateTimeOffset.UtcNow", StringComparison.Ordinal) || text.Contains("DateTime.UtcNow", StringComparison.Ordinal), path);
    }
}
