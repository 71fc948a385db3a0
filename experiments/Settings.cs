namespace OverfitWeb.Experiments;

/// <summary>What is trained.</summary>
internal static class Settings
{
    public static Setting Overfit { get; } = new("no remedy, 201 epochs", "overfit");

    public static Setting WeightDecay { get; } = new("weight decay λ = 0.1, 201 epochs", "weight-decay");

    public static Setting WeightDecayTuned { get; } = new("weight decay λ = 0.02, 201 epochs", "weight-decay-tuned");

    public static Setting NoDropout { get; } = new("no remedy, 301 epochs", "no-dropout");

    public static Setting Dropout { get; } = new("dropout 0.2, 301 epochs", "dropout");

    /// <summary>No remedy, for as long as the tuned dropout is trained.</summary>
    public static Setting NoDropoutLong { get; } = new("no remedy, 1,001 epochs", "no-dropout", """{"training": {"epochs": 1001}}""", "float32");

    public static Setting DropoutTuned { get; } = new("dropout 0.1, 1,001 epochs", "dropout-tuned", Precision: "float32");

    public static Setting Ensemble { get; } = new("ensemble of 5, 201 epochs", "ensemble", Precision: "float32");

    /// <summary>Where only one network is trained from a seed.</summary>
    public static IReadOnlyList<long> Seeds { get; } = [0, 1, 2, 3, 4];

    /// <summary>Where dropout is held against no remedy: its effect differs more from seed to seed.</summary>
    public static IReadOnlyList<long> MoreSeeds { get; } = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Where ensembles of five are trained: no two share a member.</summary>
    public static IReadOnlyList<long> SpacedSeeds { get; } = [0, 5, 10, 15, 20];
}
