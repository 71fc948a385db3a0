using System.Globalization;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>The main members of a spec, each a text key and a short value.</summary>
public static class SpecLines
{
    private const string None = "–";

    /// <summary>In the order of the form.</summary>
    public static IEnumerable<(string Key, string Value)> Of(RunSpec spec)
    {
        yield return ("Field_TrainSize", Number(spec.Dataset.TrainSize));
        yield return ("Spec_Network", Network(spec.Model));
        yield return ("Field_Epochs", Number(spec.Training.Epochs));
        yield return ("Field_BatchSize", Number(spec.Training.BatchSize));
        yield return ("Field_LearningRate", spec.Optimizer.LearningRate is { } rate ? $"{Kind(spec.Optimizer.Kind)} {Plain(rate)}" : spec.Optimizer.Kind);
        yield return ("Spec_Penalties", spec.Penalties.Count == 0 ? None : string.Join(", ", spec.Penalties.Select(KindText)));
        yield return ("Spec_Dropout", spec.Model.Dropout is { } dropout ? KindText(dropout) : None);
        if (spec.Model.Members > 1)
            yield return ("Spec_Members", Number(spec.Model.Members));
        yield return ("Field_Seed", spec.Training.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("Field_Precision", spec.Training.Precision.ToString().ToLowerInvariant());
    }

    /// <summary>What is done against overfitting, in a line; a dash for nothing.</summary>
    public static string Remedies(RunSpec spec)
    {
        string[] remedies =
        [
            .. spec.Penalties.Select(KindText),
            .. spec.Constraints.Select(KindText),
            .. spec.Model.Dropout is { } dropout ? [$"dropout {KindText(dropout)}"] : Array.Empty<string>(),
            .. spec.Model.Members > 1 ? [$"×{Number(spec.Model.Members)}"] : Array.Empty<string>(),
            .. spec.Dataset.Augmentation.Select(KindText),
            .. spec.Training.EarlyStopping is not null ? ["early stopping"] : Array.Empty<string>(),
        ];
        return remedies.Length == 0 ? None : string.Join(", ", remedies);
    }

    /// <summary>Such as <c>784–100×6–10</c>; widths that differ are listed.</summary>
    public static string Network(ModelSpec model)
    {
        string hidden = model.Hidden.Distinct().Count() == 1
            ? $"{model.Hidden[0]}×{model.Hidden.Count}"
            : string.Join('–', model.Hidden);
        return hidden.Length == 0 ? "784–10" : $"784–{hidden}–10";
    }

    private static string KindText(KindSpec kind) =>
        string.Join(' ', [Kind(kind.Kind), .. (kind.Parameters ?? []).Select(item => $"{Symbol(item.Key)}{item.Value.GetRawText()}")]);

    private static string Kind(string kind) => kind.Length <= 3 ? kind.ToUpperInvariant() : kind;

    private static string Symbol(string name) => name == "lambda" ? "λ = " : $"{name} = ";

    private static string Number(int value) => value.ToString("#,0", CultureInfo.CurrentCulture);

    private static string Plain(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
