using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace OverfitWeb.Ui;

/// <summary>
/// Shows the page of the address. The heading takes the focus after a navigation, but not at the first load: there the
/// first Tab reaches the link that skips to the content. A page that writes its state into its address stays where it is.
/// </summary>
public sealed partial class App : IDisposable
{
    private bool _navigated;
    private string? _path;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _path = new Uri(Navigation.Uri).AbsolutePath;
        Navigation.LocationChanged += OnLocationChanged;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) =>
        _navigated |= new Uri(change.Location).AbsolutePath != _path;
}
