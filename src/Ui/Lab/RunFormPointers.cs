namespace OverfitWeb.Ui.Lab;

/// <summary>Which member of a spec each field stands for: for ranges from the catalogue and for errors from the service.</summary>
public static class RunFormPointers
{
    private const string Overrides = "/overrides";
    private const string HiddenWidth = "/model/hidden/";

    private static readonly (string Pointer, RunFormField Field)[] Known =
    [
        ("/name", RunFormField.Name),
        ("/dataset/trainSize", RunFormField.TrainSize),
        ("/model/hidden", RunFormField.Depth),
        ("/model/dropout", RunFormField.Dropout),
        ("/training/epochs", RunFormField.Epochs),
        ("/training/batchSize", RunFormField.BatchSize),
        ("/training/seed", RunFormField.Seed),
        ("/training/precision", RunFormField.Precision),
        ("/optimizer", RunFormField.LearningRate),
        ("/penalties", RunFormField.WeightDecay),
    ];

    /// <summary>The field that an error belongs to; null where the form has none for it.</summary>
    public static RunFormField? FieldOf(string pointer)
    {
        string member = pointer.StartsWith(Overrides, StringComparison.Ordinal) ? pointer[Overrides.Length..] : pointer;
        if (member.StartsWith(HiddenWidth, StringComparison.Ordinal))
            return RunFormField.Width;

        foreach ((string known, RunFormField field) in Known)
        {
            if (member == known || member.StartsWith(known + "/", StringComparison.Ordinal))
                return field;
        }

        return null;
    }
}
