using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>The main members of a spec, each a text key and a short value.</summary>
public static class SpecLines
{
    private static readonly RunSpec Usual = new();

    /// <summary>In the order of the form; what few runs have is named only where a run has it.</summary>
    public static IEnumerable<(string Key, string Value)> Of(RunSpec spec, IStringLocalizer<UiText> localizer)
    {
        yield return ("Field_TrainSize", Number(spec.Dataset.TrainSize));
        if (spec.Dataset.ValidationSize > 0)
            yield return ("Control_validationSize", Number(spec.Dataset.ValidationSize));
        if (spec.Dataset.LabelNoise > 0)
            yield return ("Member_LabelNoise", Plain(spec.Dataset.LabelNoise));
        if (spec.Dataset.Augmentation.Count > 0)
            yield return ("Member_Augmentation", Choices(spec.Dataset.Augmentation));
        yield return ("Spec_Network", Network(spec.Model));
        if (spec.Model.Activation.Kind != Usual.Model.Activation.Kind)
            yield return ("Member_Activation", ChoiceText.Of(localizer, spec.Model.Activation));
        if (spec.Model.Initializer.Kind != Usual.Model.Initializer.Kind)
            yield return ("Member_Initializer", ChoiceText.Of(localizer, spec.Model.Initializer));
        if (spec.Model.BatchNorm)
            yield return ("Member_BatchNorm", localizer["Value_Yes"]);
        yield return ("Field_Epochs", Number(spec.Training.Epochs));
        yield return ("Field_BatchSize", Number(spec.Training.BatchSize));
        string optimizer = ChoiceText.Name(localizer, spec.Optimizer.Kind);
        yield return ("Field_LearningRate", spec.Optimizer.LearningRate is { } rate ? $"{optimizer} {Plain(rate)}" : optimizer);
        if (spec.Optimizer.Schedule.Kind != Usual.Optimizer.Schedule.Kind)
            yield return ("Member_Schedule", ChoiceText.Of(localizer, spec.Optimizer.Schedule));
        yield return ("Spec_Penalties", spec.Penalties.Count == 0 ? ChoiceText.None : Choices(spec.Penalties));
        if (spec.Constraints.Count > 0)
            yield return ("Member_Constraints", Choices(spec.Constraints));
        yield return ("Spec_Dropout", spec.Model.Dropout is { } dropout ? ChoiceText.Of(localizer, dropout) : ChoiceText.None);
        if (spec.Model.InputDropout > 0)
            yield return ("Axis_InputDropout", Plain(spec.Model.InputDropout));
        if (spec.LabelSmoothing > 0)
            yield return ("Member_LabelSmoothing", Plain(spec.LabelSmoothing));
        if (spec.Model.Members > 1)
            yield return ("Spec_Members", Number(spec.Model.Members));
        if (spec.Training.EarlyStopping is { } stopping)
            yield return ("Member_EarlyStopping", localizer["Spec_Patience", ChoiceText.Word(localizer, JsonNamingPolicy.CamelCase.ConvertName($"{stopping.Monitor}")), Number(stopping.Patience)]);
        yield return ("Field_Seed", spec.Training.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("Field_Precision", spec.Training.Precision.ToString().ToLowerInvariant());

        string Choices(IEnumerable<KindSpec> choices) => string.Join(", ", choices.Select(choice => ChoiceText.Of(localizer, choice)));
    }

    /// <summary>What is done against overfitting, in a line; a dash for nothing.</summary>
    public static string Remedies(RunSpec spec, IStringLocalizer<UiText> localizer)
    {
        KindSpec[] choices = [.. spec.Penalties, .. spec.Constraints, .. spec.Dataset.Augmentation, .. spec.Model.Dropout is { } dropout ? [dropout] : Array.Empty<KindSpec>()];
        List<string> remedies = [.. choices.Select(choice => ChoiceText.Of(localizer, choice))];
        if (spec.Model.InputDropout > 0)
            remedies.Add($"{Lower("Axis_InputDropout")} {Plain(spec.Model.InputDropout)}");
        if (spec.Model.BatchNorm)
            remedies.Add(Lower("Member_BatchNorm"));
        if (spec.LabelSmoothing > 0)
            remedies.Add($"{Lower("Member_LabelSmoothing")} {Plain(spec.LabelSmoothing)}");
        if (spec.Model.Members > 1)
            remedies.Add(localizer["Remedy_Ensemble", Number(spec.Model.Members)]);
        if (spec.Training.EarlyStopping is not null)
            remedies.Add(Lower("Member_EarlyStopping"));
        return remedies.Count == 0 ? ChoiceText.None : string.Join(", ", remedies);

        string Lower(string key) => localizer[key].Value is var text ? char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..] : "";
    }

    /// <summary>Such as <c>784–100×6–10</c>; widths that differ are listed.</summary>
    public static string Network(ModelSpec model)
    {
        string hidden = model.Hidden.Distinct().Count() == 1
            ? $"{model.Hidden[0]}×{model.Hidden.Count}"
            : string.Join('–', model.Hidden);
        return hidden.Length == 0 ? "784–10" : $"784–{hidden}–10";
    }

    private static string Number(int value) => value.ToString("#,0", CultureInfo.CurrentCulture);

    private static string Plain(double value) => value.ToString("0.##########", CultureInfo.CurrentCulture);
}
