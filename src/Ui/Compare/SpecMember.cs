using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>What a member of a spec is called on the page.</summary>
public static class SpecMember
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["/name"] = "Control_name",
        ["/tags"] = "Column_Tags",
        ["/dataset/trainSize"] = "Field_TrainSize",
        ["/dataset/selection"] = "Control_selection",
        ["/dataset/validationSize"] = "Control_validationSize",
        ["/dataset/testSize"] = "Control_testSize",
        ["/model/hidden"] = "Member_Hidden",
        ["/model/activation"] = "Member_Activation",
        ["/model/initializer"] = "Member_Initializer",
        ["/model/dropout"] = "Spec_Dropout",
        ["/model/inputDropout"] = "Axis_InputDropout",
        ["/model/members"] = "Spec_Members",
        ["/model/batchNorm"] = "Member_BatchNorm",
        ["/dataset/labelNoise"] = "Member_LabelNoise",
        ["/dataset/augmentation"] = "Member_Augmentation",
        ["/penalties"] = "Spec_Penalties",
        ["/constraints"] = "Member_Constraints",
        ["/labelSmoothing"] = "Member_LabelSmoothing",
        ["/optimizer"] = "Member_Optimizer",
        ["/optimizer/kind"] = "Member_Optimizer",
        ["/optimizer/learningRate"] = "Field_LearningRate",
        ["/optimizer/schedule"] = "Member_Schedule",
        ["/training/epochs"] = "Field_Epochs",
        ["/training/batchSize"] = "Field_BatchSize",
        ["/training/sampling"] = "Control_sampling",
        ["/training/recording"] = "Control_recording",
        ["/training/seed"] = "Field_Seed",
        ["/training/precision"] = "Field_Precision",
        ["/training/earlyStopping"] = "Member_EarlyStopping",
        ["/training/earlyStopping/monitor"] = "Field_Monitor",
        ["/training/earlyStopping/patience"] = "Field_Patience",
        ["/training/earlyStopping/minDelta"] = "Field_MinDelta",
    };

    /// <summary>The keys of all names, for the test of the texts.</summary>
    public static IEnumerable<string> TextKeys => Keys.Values;

    /// <summary>Its name; where it has none its pointer, such as <c>/dataset/selection</c>.</summary>
    public static string Name(string pointer, IStringLocalizer<UiText> localizer) =>
        Keys.TryGetValue(pointer, out string? key) ? localizer[key] : pointer;
}
