using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.NewRun;

/// <summary>How many runs one start queues, from as many seeds.</summary>
public sealed partial class RunsField
{
    private const string OwnField = "#runs";

    private ElementReference _input;
    private string _text = "";
    private bool _wrong;

    /// <inheritdoc/>
    protected override void OnInitialized() => Join(OwnField, () => _input.FocusAsync());

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        string runs = Form.Draft.Runs.ToString(CultureInfo.InvariantCulture);
        if (!_wrong && _text.Trim() != runs)
            _text = runs;
    }

    private void Type(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        _wrong = !int.TryParse(_text, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) || runs is < 1 or > RunDraft.MostRuns;
        Form.OwnError = _wrong ? OwnField : null;
        if (_wrong)
            return;
        Form.Draft.Runs = runs;
        Form.Touch();
    }
}
