using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>What a member of a spec is called on the page.</summary>
public static class SpecMember
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["/dataset/trainSize"] = "Field_TrainSize",
        ["/model/hidden"] = "Member_Hidden",
        ["/model/activation"] = "Member_Activation",
        ["/model/initializer"] = "Member_Initializer",
        ["/model/dropout"] = "Spec_Dropout",
        ["/model/members"] = "Spec_Members",
        ["/model/batchNorm"] = "Member_BatchNorm",
        ["/dataset/labelNoise"] = "Member_LabelNoise",
        ["/dataset/augmentation"] = "Member_Augmentation",
        ["/penalties"] = "Spec_Penalties",
        ["/constraints"] = "Member_Constraints",
        ["/labelSmoothing"] = "Member_LabelSmoothing",
        ["/optimizer/kind"] = "Member_Optimizer",
        ["/optimizer/learningRate"] = "Field_LearningRate",
        ["/optimizer/schedule"] = "Member_Schedule",
        ["/training/epochs"] = "Field_Epochs",
        ["/training/batchSize"] = "Field_BatchSize",
        ["/training/precision"] = "Field_Precision",
        ["/training/earlyStopping"] = "Member_EarlyStopping",
    };

    /// <summary>The keys of all names, for the test of the texts.</summary>
    public static IEnumerable<string> TextKeys => Keys.Values;

    /// <summary>Its name; where it has none its pointer, such as <c>/dataset/selection</c>.</summary>
    public static string Name(string pointer, IStringLocalizer<UiText> localizer) =>
        Keys.TryGetValue(pointer, out string? key) ? localizer[key] : pointer;
}
