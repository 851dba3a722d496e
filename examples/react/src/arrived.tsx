import {useEffect, useState} from 'react';
import {onArrival} from 'dark-social';

export function Arrived() {
  const [channel, setChannel] = useState<string>();
  useEffect(() => onArrival((arrival) => setChannel(arrival.channel)), []);
  return <p id="arrived">{channel && `Came by ${channel}`}</p>;
}
