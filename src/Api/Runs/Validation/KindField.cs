using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Optimizers;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>A member of the spec that chooses from the engine's catalogue.</summary>
/// <param name="Pointer">Where it stands in a spec.</param>
/// <param name="Kinds">What there is to choose.</param>
internal sealed record KindField(string Pointer, IReadOnlyList<IDescriptor> Kinds)
{
    /// <summary>Most choices, where the member is a list of them.</summary>
    public const int MostItems = 10;

    /// <summary>Members beside <c>kind</c> that are no parameters.</summary>
    public IReadOnlyList<string> OtherMembers { get; init; } = [];

    /// <summary>Parameters that may be null, for their default.</summary>
    public IReadOnlyList<string> NullableParameters { get; init; } = [];

    /// <summary>Every such member.</summary>
    public static IReadOnlyList<KindField> All { get; } =
    [
        new("/dataset/augmentation", EngineCatalog.Augmentations),
        new("/model/activation", EngineCatalog.Activations),
        new("/model/initializer", EngineCatalog.Initializers),
        new("/model/dropout", EngineCatalog.Dropouts),
        new("/penalties", EngineCatalog.Penalties),
        new("/constraints", EngineCatalog.Constraints),
        new("/optimizer", EngineCatalog.Optimizers) { OtherMembers = ["schedule"], NullableParameters = [LearningRateParameter.Name] },
        new("/optimizer/schedule", EngineCatalog.Schedules),
    ];
}
