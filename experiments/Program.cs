using OverfitWeb.Experiments;

// Usage: Experiments SERVICE [--smoke]; writes the report to standard output. scripts/experiments.sh starts the service.
string address = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "http://localhost:5080";
bool smoke = args.Contains("--smoke");
using HttpClient http = new() { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
ServiceClient service = new(http, smoke);
await service.WaitUntilReadyAsync();

IReadOnlyList<long> seeds = smoke ? Settings.Seeds.Take(2).ToArray() : Settings.Seeds;
IReadOnlyList<long> more = smoke ? seeds : Settings.MoreSeeds;
IReadOnlyList<long> spaced = smoke ? Settings.SpacedSeeds.Take(2).ToArray() : Settings.SpacedSeeds;
await service.QueueAsync(
[
    (Settings.Overfit, seeds), (Settings.WeightDecay, seeds), (Settings.WeightDecayTuned, seeds),
    (Settings.NoDropout, seeds), (Settings.Dropout, seeds),
    (Settings.NoDropoutLong, more), (Settings.DropoutTuned, more),
    (Settings.Overfit, spaced), (Settings.Ensemble, spaced), (Settings.DropoutTuned, spaced),
]);

TextWriter report = Console.Out;
report.WriteLine($"""
    # Experiments

    Made by `scripts/experiments.sh`, which asks a running service over REST. Every setting is trained from {seeds.Count} or more seeds: those
    of 201 and 301 epochs in float64, so that they are the runs of the document's own code, ensembles and longer ones in float32. Accuracies are those after the last iteration, on 300 training and 10,000 test images.
    Means with 95 % intervals in percent, differences in points, paired by seed, with the interval at the level at which each is judged:
    the rules are in [verdict.md](verdict.md).

    ## The document's weight decay, and one that helps
    """);
report.WriteLine();
await Table.WriteAsync(report, service, seeds, Settings.Overfit, Settings.WeightDecay, Settings.WeightDecayTuned);
report.WriteLine("## The document's dropout");
report.WriteLine();
await Table.WriteAsync(report, service, seeds, Settings.NoDropout, Settings.Dropout);
report.WriteLine("## Dropout that is trained long enough");
report.WriteLine();
report.WriteLine($"Against no remedy for as many epochs, {more.Count} seeds: the effect differs more from seed to seed.");
report.WriteLine();
await Table.WriteAsync(report, service, more, Settings.NoDropoutLong, Settings.DropoutTuned);
report.WriteLine("## One network, an ensemble, dropout, Monte-Carlo dropout");
report.WriteLine();
report.WriteLine($"Base seeds {string.Join(", ", spaced)}: no two ensembles share a member. Dropout is trained five times as long as the others.");
report.WriteLine();
await AnswersTable.WriteAsync(report, service, spaced);
