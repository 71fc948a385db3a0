namespace OverfitWeb.Api.Tests.Support;

/// <summary>Tests that measure time or memory: beside others, which train on all cores, they would measure those.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
