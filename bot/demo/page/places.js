// Cities of the location picker: name, latitude, longitude; chosen for unlike time zones.

export const PLACES = [
  ["London", 51.5074, -0.1278],
  ["Berlin", 52.52, 13.405],
  ["Madrid", 40.4168, -3.7038],
  ["Lagos", 6.5244, 3.3792],
  ["Cairo", 30.0444, 31.2357],
  ["Delhi", 28.6139, 77.209],
  ["Kathmandu", 27.7172, 85.324],
  ["Singapore", 1.3521, 103.8198],
  ["Tokyo", 35.6762, 139.6503],
  ["Sydney", -33.8688, 151.2093],
  ["Lord Howe Island", -31.5553, 159.0821],
  ["Auckland", -36.8509, 174.7645],
  ["New York", 40.7128, -74.006],
  ["Los Angeles", 34.0522, -118.2437],
  ["São Paulo", -23.5505, -46.6333],
];
