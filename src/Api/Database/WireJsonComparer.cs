using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OverfitWeb.Api.Database;

/// <summary>Values of the wire are immutable: the same object is the same value, and there is nothing to copy.</summary>
internal sealed class WireJsonComparer<TValue>() : ValueComparer<TValue>(
    (a, b) => ReferenceEquals(a, b),
    value => RuntimeHelpers.GetHashCode(value),
    value => value)
    where TValue : class;
