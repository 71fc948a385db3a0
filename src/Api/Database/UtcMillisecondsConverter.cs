using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OverfitWeb.Api.Database;

/// <summary>Times as milliseconds since 1970 (UTC): SQLite cannot order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
