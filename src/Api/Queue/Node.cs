using System.Globalization;

namespace OverfitWeb.Api.Queue;

/// <summary>This process, as a run's row names who holds it.</summary>
internal static class Node
{
    public static string Name { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");
}
