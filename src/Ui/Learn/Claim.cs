namespace OverfitWeb.Ui.Learn;

/// <summary>Something that the document says, and the settings whose runs show whether it is so.</summary>
/// <param name="Id">In the page's address after #.</param>
/// <param name="Arms">The settings, the baseline first.</param>
/// <param name="HasThought">Whether something is to be added.</param>
/// <param name="AtEpoch">An epoch whose train accuracy the claim is about.</param>
/// <param name="IsAveraged">Whether the settings are not compared but averaged, each with its one seed.</param>
public sealed record Claim(string Id, IReadOnlyList<Arm> Arms, bool HasThought = true, int? AtEpoch = null, bool IsAveraged = false)
{
    /// <summary>Whether the document does not say it and only leads to it.</summary>
    public bool IsQuestion { get; init; }

    private static readonly long[] Seeds = [0, 1, 2, 3, 4];
    private static readonly long[] MoreSeeds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly long[] SpacedSeeds = [0, 5, 10, 15, 20];
    private static readonly (string Pointer, string Json) Double = ("/training/precision", "\"float64\"");
    private static readonly (string Pointer, string Json) Long = ("/training/epochs", "1001");
    private static readonly (string Pointer, string Json) Shallow = ("/model/hidden", "[100,100]");
    private static readonly (string Pointer, string Json) Decay = ("/penalties", """[{"kind":"l2","lambda":0.02}]""");

    private static readonly Arm Overfit = Of("overfit", "overfit", Seeds, "no remedy, 201 epochs", Double);
    private static readonly Arm WeightDecay = Of("weightDecay", "weight-decay", Seeds, "weight decay λ = 0.1, 201 epochs", Double);
    private static readonly Arm WeightDecayTuned = Of("weightDecayTuned", "weight-decay-tuned", Seeds, "weight decay λ = 0.02, 201 epochs", Double);
    private static readonly Arm NoDropout = Of("noDropout", "no-dropout", Seeds, "no remedy, 301 epochs", Double);
    private static readonly Arm Dropout = Of("dropout", "dropout", Seeds, "dropout 0.2, 301 epochs", Double);

    /// <summary>All claims, in the document's order.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("memorises", [Overfit], HasThought: false, AtEpoch: 100),
        new("gap", [Overfit], HasThought: false),
        new("decay", [Overfit, WeightDecay, WeightDecayTuned]),
        new("decayAlone", Remedies()),
        new("decayShallow", Remedies(Shallow)) { IsQuestion = true },
        new("dropout", [NoDropout, Dropout]),
        new("dropoutLong",
        [
            Of("long", "no-dropout", MoreSeeds, "no remedy, 1,001 epochs", Long),
            Of("longDropout", "dropout-tuned", MoreSeeds, "dropout 0.1, 1,001 epochs"),
        ])
        {
            IsQuestion = true,
        },
        new("ensemble",
        [
            Of("overfit", "overfit", SpacedSeeds, "one network (no remedy, 201 epochs)", Double),
            Of("ensemble", "ensemble", SpacedSeeds, "five networks, averaged"),
            Of("longDropout", "dropout-tuned", SpacedSeeds, "dropout 0.1, 1,001 epochs, weights scaled"),
        ]),
        new("similar", [.. new[] { 60, 80, 100, 120, 140 }.Select(Similar)], IsAveraged: true),
    ];

    private static Arm Similar(int width, int place) => new(("Arm_similar", width), "overfit", [place])
    {
        Changes = [("/model/hidden", $"[{string.Join(',', Enumerable.Repeat(width, 6))}]")],
    };

    private static Arm[] Remedies(params (string Pointer, string Json)[] network) =>
    [
        Of("long", "no-dropout", Seeds, null, [Long, .. network]),
        Of("longDecay", "no-dropout", Seeds, null, [Long, Decay, .. network]),
        Of("longDropout", "dropout-tuned", Seeds, null, network),
        Of("longBoth", "dropout-tuned", Seeds, null, [Decay, .. network]),
    ];

    private static Arm Of(string text, string preset, long[] seeds, string? recorded, params (string Pointer, string Json)[] changes) =>
        new(($"Arm_{text}", null), preset, seeds, recorded) { Changes = changes };
}
