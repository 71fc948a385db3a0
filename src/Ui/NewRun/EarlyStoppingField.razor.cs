using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Early stopping: on with its members, or off. Switched on, it brings the validation images that it needs.</summary>
public sealed partial class EarlyStoppingField
{
    private const string Pointer = "/training/earlyStopping";
    private const string ValidationSize = "/dataset/validationSize";
    private const int UsualValidationSize = 1000;

    private bool IsOn => Form.Draft[Pointer] is not null;

    private void Switch(ChangeEventArgs change)
    {
        bool on = change.Value is true;
        Form.Draft.Set(Pointer, on ? Defaults() : null);
        if (on && RunDraft.Number(Form.Draft[ValidationSize]) == 0)
            Form.Draft.Set(ValidationSize, JsonValue.Create(UsualValidationSize));
        Form.Touch();
    }

    private static JsonNode? Defaults() => JsonNode.Parse(JsonSerializer.Serialize(
        new RunSpec { Training = new TrainingSpec { EarlyStopping = new EarlyStoppingSpec() } }, ContractsJson.Default.RunSpec))!
        ["training"]!["earlyStopping"]!.DeepClone();
}
