namespace OverfitWeb.Engine.Catalog;

/// <summary>Type of a parameter's value.</summary>
public enum ParameterKind
{
    /// <summary>One number.</summary>
    Number,

    /// <summary>One whole number.</summary>
    Integer,

    /// <summary>One number for each weight layer, from the input on.</summary>
    NumberPerWeightLayer,

    /// <summary>One number for each hidden layer, from the input on.</summary>
    NumberPerHiddenLayer,
}
