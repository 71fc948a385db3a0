using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Lab;

/// <summary>
/// The idempotency key of a start. While the answer to a request is unknown, pressing the button again repeats the key, so
/// that a lost answer does not queue a second run.
/// </summary>
public sealed class StartKey
{
    private string? _key;
    private string? _for;

    /// <summary>The key for a request: the same one until the request changes or was answered.</summary>
    public string For(CreateRunRequest request)
    {
        string body = request.Preset + request.Overrides?.GetRawText();
        if (_key is null || _for != body)
            (_key, _for) = (Guid.NewGuid().ToString("N"), body);
        return _key;
    }

    /// <summary>The request was taken: the next one is another.</summary>
    public void Used() => _key = null;
}
