namespace OverfitWeb.Api.Tests.Support;

/// <summary>Bodies of <c>POST /runs</c> that train quickly.</summary>
internal static class Specs
{
    /// <summary>Five records in a few milliseconds.</summary>
    public const string Small = """{"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 5, "batchSize": 10}}""";

    /// <summary>Trains for minutes, unless somebody stops it.</summary>
    public const string Endless = """{"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 100000, "batchSize": 1}}""";

    /// <summary>Records of <see cref="Long"/>.</summary>
    public const int LongRecords = 500;

    /// <summary>A second or some, with records all the while.</summary>
    public const string Long = """{"dataset": {"trainSize": 200, "testSize": 1000}, "model": {"hidden": [50, 50]}, "training": {"epochs": 500, "batchSize": 20, "seed": 3}}""";

    /// <summary>The same with so many records.</summary>
    public static string Longer(int records) => Long.Replace($"\"epochs\": {LongRecords}", $"\"epochs\": {records}", StringComparison.Ordinal);

    public static string Named(string name, string tags = "[]") =>
        $$$"""{"name": "{{{name}}}", "tags": {{{tags}}}, "dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16]}, "training": {"epochs": 2, "batchSize": 10}}""";
}
