using System.Globalization;
using System.Text;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>
/// Records as CSV (RFC 4180): one line a record, a column a number, empty where there is none. Columns follow from the
/// spec alone, so that runs of equal networks have equal headers.
/// </summary>
internal static class MetricsCsv
{
    private static readonly IReadOnlyList<(string Name, Func<MetricRecord, IFormattable?> Value)> Common =
    [
        ("seq", r => r.Seq),
        ("epoch", r => r.Epoch),
        ("iteration", r => r.Iteration),
        ("trainAccuracy", r => r.TrainAccuracy),
        ("testAccuracy", r => r.TestAccuracy),
        ("validationAccuracy", r => r.ValidationAccuracy),
        ("trainLoss", r => r.TrainLoss),
        ("testLoss", r => r.TestLoss),
        ("validationLoss", r => r.ValidationLoss),
        ("cleanAccuracy", r => r.CleanAccuracy),
        ("memorizedFraction", r => r.MemorizedFraction),
        ("mostAnswered", r => r.MostAnswered),
        ("penalty", r => r.Penalty),
        ("gap", r => r.Gap),
        ("learningRate", r => r.LearningRate),
        ("elapsedSeconds", r => r.ElapsedSeconds),
    ];

    public static async Task WriteAsync(
        Stream destination, RunSpec spec, IAsyncEnumerable<MetricRecord> records, CancellationToken cancellationToken)
    {
        (string Name, Func<MetricRecord, IFormattable?> Value)[] columns = [.. Common, .. Layers(spec), .. Members(spec)];
        await using StreamWriter writer = new(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', columns.Select(column => column.Name)).AsMemory(), cancellationToken);
        await foreach (MetricRecord record in records.WithCancellation(cancellationToken))
            await writer.WriteLineAsync(string.Join(',', columns.Select(column => Show(column.Value(record)))).AsMemory(), cancellationToken);
    }

    private static IEnumerable<(string Name, Func<MetricRecord, IFormattable?> Value)> Layers(RunSpec spec) =>
        Enumerable.Range(0, spec.Model.Hidden.Count + 1).SelectMany(layer => (IEnumerable<(string, Func<MetricRecord, IFormattable?>)>)
        [
            ($"layer{layer + 1}L1", r => r.WeightNorms.ElementAtOrDefault(layer)?.L1),
            ($"layer{layer + 1}L2", r => r.WeightNorms.ElementAtOrDefault(layer)?.L2),
            ($"layer{layer + 1}Max", r => r.WeightNorms.ElementAtOrDefault(layer)?.Max),
        ]);

    private static IEnumerable<(string Name, Func<MetricRecord, IFormattable?> Value)> Members(RunSpec spec)
    {
        if (spec.Model.Members == 1)
            return [];
        return
        [
            ("voteTrainAccuracy", r => r.Vote?.TrainAccuracy),
            ("voteTestAccuracy", r => r.Vote?.TestAccuracy),
            ("voteValidationAccuracy", r => r.Vote?.ValidationAccuracy),
            .. Enumerable.Range(0, spec.Model.Members).SelectMany(Member),
        ];
    }

    private static IEnumerable<(string Name, Func<MetricRecord, IFormattable?> Value)> Member(int member) =>
    [
        ($"member{member + 1}Seed", r => r.Members?.ElementAtOrDefault(member)?.Seed),
        ($"member{member + 1}TrainAccuracy", r => r.Members?.ElementAtOrDefault(member)?.TrainAccuracy),
        ($"member{member + 1}TestAccuracy", r => r.Members?.ElementAtOrDefault(member)?.TestAccuracy),
        ($"member{member + 1}ValidationAccuracy", r => r.Members?.ElementAtOrDefault(member)?.ValidationAccuracy),
        ($"member{member + 1}TrainLoss", r => r.Members?.ElementAtOrDefault(member)?.TrainLoss),
        ($"member{member + 1}TestLoss", r => r.Members?.ElementAtOrDefault(member)?.TestLoss),
        ($"member{member + 1}ValidationLoss", r => r.Members?.ElementAtOrDefault(member)?.ValidationLoss),
    ];

    private static string Show(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
