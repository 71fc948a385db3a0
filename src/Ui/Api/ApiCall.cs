using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OverfitWeb.Ui.Api;

/// <summary>One call to the service, its answer read as JSON. Throws <see cref="ApiException"/> where it does not succeed.</summary>
internal static class ApiCall
{
    /// <summary>Reads.</summary>
    public static Task<T> GetAsync<T>(this HttpClient http, string address, JsonTypeInfo<T> type, CancellationToken cancel) =>
        http.CallAsync(new HttpRequestMessage(HttpMethod.Get, address), type, cancel);

    /// <summary>Sends.</summary>
    public static async Task<T> CallAsync<T>(
        this HttpClient http, HttpRequestMessage message, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using HttpRequestMessage request = message;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode)
                throw new ApiException(await ProblemReader.ReadAsync(response, cancel));

            return await response.Content.ReadFromJsonAsync(type, cancel)
                ?? throw new ApiException(new ApiFailure(ApiFailureKind.Faulted));
        }
        catch (HttpRequestException exception)
        {
            throw new ApiException(new ApiFailure(ApiFailureKind.Unreachable), exception);
        }
        catch (JsonException exception)
        {
            throw new ApiException(new ApiFailure(ApiFailureKind.Faulted), exception);
        }
    }
}
