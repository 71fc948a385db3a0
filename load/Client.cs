using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>Asks a running service.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    public HttpClient Http { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };

    public async Task WaitUntilReadyAsync()
    {
        for (int tries = 0; tries < 240; tries++)
        {
            try
            {
                using HttpResponseMessage response = await Http.GetAsync(ApiRoutes.HealthReady);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It is still starting.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException($"No service is ready at {address}.");
    }

    public async Task<TValue> PostAsync<TValue>(string path, string body, JsonTypeInfo<TValue> type)
    {
        using HttpResponseMessage response = await Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(type))!;
    }

    public async Task<RunResponse> WaitForEndAsync(Guid id)
    {
        while (true)
        {
            RunResponse run = (await Http.GetFromJsonAsync(ApiRoutes.Run(id), ContractsJson.Default.RunResponse))!;
            if (run.FinishedAt is not null)
                return run;
            await Task.Delay(50);
        }
    }

    public void Dispose() => Http.Dispose();
}
