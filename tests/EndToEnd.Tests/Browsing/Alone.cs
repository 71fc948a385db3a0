namespace OverfitWeb.EndToEnd.Tests.Browsing;

/// <summary>Scenarios that measure: nothing else goes on beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
