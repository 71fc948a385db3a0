using System.Text.Json.Nodes;

namespace OverfitWeb.Ui.NewRun;

/// <summary>The seed: the same for the same result, or another.</summary>
public sealed partial class SeedField
{
    private const string Pointer = "/training/seed";

    private void Choose(bool roll)
    {
        Form.Draft.Roll = roll;
        Form.Touch();
    }

    private void RollNow()
    {
        Form.Draft.Set(Pointer, JsonValue.Create(FormState.NewSeed()));
        Form.Touch();
    }
}
