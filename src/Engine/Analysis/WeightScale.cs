namespace OverfitWeb.Engine.Analysis;

/// <summary>Which weight is drawn in full colour.</summary>
public enum WeightScale
{
    /// <summary>The largest of the layer, so that units can be compared.</summary>
    Layer,

    /// <summary>The largest of each unit, so that weak units show too.</summary>
    Unit,
}
