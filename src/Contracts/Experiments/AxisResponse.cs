using System.Text.Json;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>An axis as expanded.</summary>
/// <param name="Pointer">The member of the spec; null for cases.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scale">How its values lie on a chart.</param>
/// <param name="Values">Its values in order; of axes drawn at random those of all points.</param>
/// <param name="Drawn">Drawn at random: its n-th value belongs with the n-th of the other drawn axes.</param>
public sealed record AxisResponse(string? Pointer, LocalizedText Name, AxisScale Scale, IReadOnlyList<AxisValue> Values, bool Drawn = false);

/// <summary>A value of an axis.</summary>
/// <param name="Value">The value; of a case its own number, or else its place, from 0.</param>
/// <param name="Label">The value for people.</param>
public sealed record AxisValue(JsonElement Value, LocalizedText Label);
