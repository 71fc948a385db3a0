using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>A run's name, tags and notes, which may change at any time.</summary>
public sealed partial class RunDetails
{
    private ElementReference _first;
    private ApiFailure? _failure;
    private string _name = "";
    private string _tags = "";
    private string _notes = "";
    private bool _editing;
    private bool _opened;
    private bool _busy;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>The service answered with the run as it is now.</summary>
    [Parameter]
    public EventCallback<RunResponse> OnChanged { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_opened)
        {
            _opened = false;
            await _first.FocusAsync();
        }
    }

    private void Edit()
    {
        (_name, _tags, _notes) = (Run.Spec.Name, string.Join(", ", Run.Spec.Tags), Run.Spec.Notes);
        (_editing, _opened, _failure) = (true, true, null);
    }

    private IEnumerable<string> ErrorsAt(string pointer) =>
        (_failure?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
        .Where(error => error.Key == pointer || error.Key.StartsWith(pointer + "/", StringComparison.Ordinal))
        .SelectMany(error => error.Value);

    private Task PinAsync() => UpdateAsync(new JsonObject { ["pinned"] = !Run.Pinned });

    private Task SaveAsync()
    {
        string[] tags = _tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return UpdateAsync(new JsonObject
        {
            ["name"] = _name.Trim(),
            ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
            ["notes"] = _notes,
        });
    }

    private async Task UpdateAsync(JsonObject patch)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await OnChanged.InvokeAsync(await Client.UpdateAsync(Run.Id, patch));
            _editing = false;
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        finally
        {
            _busy = false;
        }
    }
}
