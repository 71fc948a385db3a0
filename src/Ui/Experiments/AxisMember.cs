namespace OverfitWeb.Ui.Experiments;

/// <summary>A member of the spec that one can vary, with values that show something.</summary>
/// <param name="Pointer">JSON pointer into the spec.</param>
/// <param name="Key">Its name among the texts.</param>
/// <param name="Values">What the form offers at first.</param>
public sealed record AxisMember(string Pointer, string Key, string Values)
{
    /// <summary>Those that the form offers; any other pointer can be typed.</summary>
    public static IReadOnlyList<AxisMember> All { get; } =
    [
        new("/optimizer/learningRate", "Field_LearningRate", "0.003, 0.01, 0.03, 0.1"),
        new("/dataset/trainSize", "Field_TrainSize", "100, 300, 1000, 3000"),
        new("/model/depth", "Axis_Depth", "1, 2, 4, 6"),
        new("/model/width", "Axis_Width", "10, 30, 100"),
        new("/model/members", "Spec_Members", "1, 2, 5"),
        new("/model/batchNorm", "Member_BatchNorm", "false, true"),
        new("/model/inputDropout", "Axis_InputDropout", "0, 0.1, 0.2"),
        new("/dataset/labelNoise", "Member_LabelNoise", "0, 0.2, 0.4"),
        new("/labelSmoothing", "Member_LabelSmoothing", "0, 0.1, 0.2"),
        new("/training/batchSize", "Field_BatchSize", "10, 30, 100"),
        new("/training/epochs", "Field_Epochs", "51, 101, 201"),
        new("/penalties/0/lambda", "Axis_Lambda", "0.001, 0.003, 0.01, 0.03, 0.1"),
        new("/model/dropout/ratio", "Axis_Ratio", "0.05, 0.1, 0.2, 0.3"),
    ];

    /// <summary>The keys of all names, for the test of the texts.</summary>
    public static IEnumerable<string> TextKeys => All.Select(member => member.Key);
}
