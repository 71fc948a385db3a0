using Microsoft.AspNetCore.Components;
using OverfitWeb.Ui.NewRun;

namespace OverfitWeb.Ui.Learn;

/// <summary>A sentence or two of a lesson, by the key of its text, with the formula that it is about.</summary>
public sealed record Paragraph(string Key, MarkupString? Formula = null);

/// <summary>A lesson.</summary>
/// <param name="Name">In its address; never changed.</param>
/// <param name="Presets">The experiments whose curves show it.</param>
/// <param name="Paragraphs">What is said.</param>
/// <param name="Tries">What to do next: the key of a text and where it leads.</param>
public sealed record Topic(
    string Name, IReadOnlyList<string> Presets, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<(string Key, string Link)> Tries)
{
    /// <summary>All lessons, in the document's order.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        new(
            "overfitting",
            ["overfit"],
            [
                new("Overfitting_What", Formulas.CrossEntropy),
                new("Overfitting_Gap", Formulas.Gap),
                new("Overfitting_When"),
                new("Overfitting_Loss"),
            ],
            [("Overfitting_Try_Data", Form("overfit", "trainSize")), ("Overfitting_Try_Depth", Form("overfit", "network"))]),
        new(
            "weight-decay",
            ["overfit", "weight-decay", "weight-decay-tuned"],
            [
                new("WeightDecay_What", Formulas.Decay),
                new("WeightDecay_Step", Formulas.DecayStep),
                new("WeightDecay_Norms", Formulas.Norms),
                new("WeightDecay_Thought"),
            ],
            [("WeightDecay_Try", Form("weight-decay", "lambda,seed"))]),
        new(
            "dropout",
            ["no-dropout", "dropout", "dropout-tuned"],
            [
                new("Dropout_What", Formulas.DropoutTrain),
                new("Dropout_Test", Formulas.DropoutTest),
                new("Dropout_Thought"),
            ],
            [("Dropout_Try", Form("dropout", "dropout,epochs,seed"))]),
        new(
            "ensembles",
            ["overfit", "ensemble"],
            [
                new("Ensembles_What", Formulas.Ensemble),
                new("Ensembles_Why"),
                new("Ensembles_Dropout"),
            ],
            [("Ensembles_Try", Form("ensemble", "members,network,seed"))]),
    ];

    /// <summary>The lesson of that name, null for none.</summary>
    public static Topic? Of(string name) => All.FirstOrDefault(topic => topic.Name == name);

    private static string Form(string preset, string show) => $"{DraftLink.Page}?preset={preset}&show={show},runs&v=1";
}
