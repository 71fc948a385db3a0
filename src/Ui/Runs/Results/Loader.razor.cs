using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs.Results;

/// <summary>Something that is read from the service: a skeleton until it is there, and what to do where it fails.</summary>
public sealed partial class Loader<T> : IDisposable
{
    private CancellationTokenSource _left = new();
    private object? _key;
    private T? _value;
    private bool _loaded;
    private ApiFailure? _failure;

    /// <summary>What is read; another key reads anew.</summary>
    [Parameter, EditorRequired]
    public object Key { get; set; } = null!;

    /// <summary>Reads it; throws <see cref="ApiException"/> where that fails.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<T>> Load { get; set; } = null!;

    /// <summary>Shows it.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<T> ChildContent { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _left.Cancel();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (Key.Equals(_key))
            return Task.CompletedTask;
        _key = Key;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        await _left.CancelAsync();
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        (_loaded, _failure) = (false, null);
        try
        {
            T value = await Load(left);
            if (!left.IsCancellationRequested)
                (_value, _loaded) = (value, true);
        }
        catch (ApiException exception) when (!left.IsCancellationRequested)
        {
            _failure = exception.Failure;
        }
        catch (Exception) when (left.IsCancellationRequested)
        {
            // Something else is wanted by now.
        }
    }
}
