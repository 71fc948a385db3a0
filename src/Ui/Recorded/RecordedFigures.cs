namespace OverfitWeb.Ui.Recorded;

/// <summary>
/// The figures of docs/experiments.md, which travels with the page as it is. Its tables have a row a setting: train, test
/// and gap in percent with 95 % intervals, and the verdict.
/// </summary>
public static class RecordedFigures
{
    private const string File = "OverfitWeb.Ui.Recorded.experiments.md";

    private static readonly Lazy<Dictionary<string, RecordedFigure>> All = new(Read);

    /// <summary>The row of that name, null for none.</summary>
    public static RecordedFigure? Of(string? row) => row is null ? null : All.Value.GetValueOrDefault(row);

    /// <summary>Reads the tables of the text; rows of another form are left out.</summary>
    public static Dictionary<string, RecordedFigure> Parse(IEnumerable<string> lines)
    {
        var figures = new Dictionary<string, RecordedFigure>();
        foreach (string line in lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)))
        {
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            if (cells.Length >= 7
                && RecordedValue.Of(cells[1]) is { } train && RecordedValue.Of(cells[2]) is { } test && RecordedValue.Of(cells[3]) is { } gap)
                figures.TryAdd(cells[0], new RecordedFigure(train, test, gap, cells[6].Trim('*')));
        }

        return figures;
    }

    private static Dictionary<string, RecordedFigure> Read()
    {
        using Stream file = typeof(RecordedFigures).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not built in.");
        using var reader = new StreamReader(file);
        return Parse(reader.ReadToEnd().Split('\n'));
    }
}
